// Runs before the first paint, so that the page never flashes in the wrong theme.
(function () {
  var scheme = "system";
  try {
    scheme = localStorage.getItem("cordee.theme") || "system";
  } catch {
    // Storage refused: the system's theme it is.
  }
  var dark = scheme === "dark" || (scheme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  var root = document.documentElement;
  root.setAttribute("data-fr-scheme", scheme);
  root.setAttribute("data-fr-theme", dark ? "dark" : "light");
})();
