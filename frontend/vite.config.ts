import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { dsfrCss } from "./vite/dsfrCss.ts";
import { firstPaint } from "./vite/firstPaint.ts";
import { frenchSpaces } from "./vite/frenchSpaces.ts";
import { inlineOperations } from "./vite/inlineOperations.ts";
import { precompress } from "./vite/precompress.ts";

const sources = fileURLToPath(new URL("src", import.meta.url));
const api = process.env["CORDEE_API"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [
    inlineOperations(sources),
    // Only an administration of the State may set this (docs/decisions): it brings back its font.
    dsfrCss({ sources, stateBrand: process.env["CORDEE_BRAND"] === "state" }),
    react(),
    frenchSpaces(sources),
    firstPaint({
      boot: readFileSync(`${sources}/boot.js`, "utf8"),
      routes: {
        signIn: ["src/rooms/identity/SignInPage.tsx"],
        home: ["src/app/TenantLayout.tsx", "src/rooms/home/HomePage.tsx"],
      },
    }),
    precompress(),
  ],
  resolve: {
    alias: {
      "~": sources,
      // React has had it since 18: without the part for those before.
      "use-sync-external-store/shim/with-selector": "use-sync-external-store/with-selector",
    },
  },
  server: { port: 5173, proxy: { "/graphql": { target: api, ws: true, changeOrigin: true, rewriteWsOrigin: true } } },
  build: {
    target: "es2022",
    manifest: true,
    assetsInlineLimit: 0,
    // Of what a page needs only its styles are named ahead: the list of all files is carried by the first visit.
    modulePreload: { polyfill: false, resolveDependencies: (_file, needed) => needed.filter((name) => name.endsWith(".css")) },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: "router", test: /node_modules\/@tanstack\// },
            { name: "graph", test: /node_modules\/(@urql|urql|wonka|@0no-co)\// },
            { name: "form", test: /node_modules\/(react-hook-form|zod)\// },
            // Small, and of every page, or of every page of a tenant: one file compresses better than ten.
            { name: "common", test: /src\/(gql\/[\w-]+|lib\/(cx|format|navigation|roles|storage)|app\/(announcer|lazy|theme|offline\/counts|session\/(access|operations|session|transport)|states\/[a-zA-Z]+|graphql\/(errors|refusals)|shell\/(Footer|Header|OfflineBanner|Shell))|ui\/(Badge|Button|DefinitionList|EmptyState|Notice|Page|Timeline|toast))\.tsx?$/ },
            { name: "tenant", test: /src\/app\/(viewer|graphql\/(PageQuery|again|authorisedFetch|cache|client|liveStatus|network|position|useLive)|shell\/(LiveBadge|Nav))\.tsx?$/ },
          ],
        },
      },
    },
  },
  test: {
    environment: "jsdom",
    include: ["{src,vite,scripts}/**/*.test.{ts,tsx}"],
    setupFiles: ["src/test/setup.ts"],
    restoreMocks: true,
  },
});
