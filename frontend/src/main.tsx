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

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
}
