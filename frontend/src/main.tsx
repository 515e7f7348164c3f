import "@codegouvfr/react-dsfr/dsfr/dsfr.main.css";
import "@codegouvfr/react-dsfr/dsfr/utility/utility.main.css";
import "@codegouvfr/react-dsfr/dsfr/dsfr.print.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/page.css";
import "./styles/tables.css";
import "./styles/parts.css";
import "./styles/charts.css";
import "./styles/forms.css";
import "./styles/media.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { router } from "./app/router";

// Once the page is there: it keeps the application's files for the next visit, which may be without network.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  addEventListener("load", () => void import("./app/offline/worker").then(({ keepShell }) => keepShell()).catch(() => undefined));
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
}
