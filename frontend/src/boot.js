(function () {
  // Inlined before the first paint: the page never flashes in the wrong theme, and fetches its first route at once.
  var preloads = {};
  var scheme = "system";
  var session = null;
  try {
    scheme = localStorage.getItem("cordee.theme") || "system";
    session = localStorage.getItem("cordee.session");
  } catch {
    // Storage refused: the system's theme it is.
  }
  var dark = scheme === "dark" || (scheme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  var root = document.documentElement;
  root.setAttribute("data-fr-scheme", scheme);
  root.setAttribute("data-fr-theme", dark ? "dark" : "light");
  var files = preloads[session ? "home" : location.pathname === "/" || location.pathname === "/connexion" ? "signIn" : ""] || [];
  files.forEach(function (file) {
    var link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = file;
    document.head.appendChild(link);
  });
})();
