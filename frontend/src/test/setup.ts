import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// jsdom has no layout: there is nothing to scroll.
vi.stubGlobal("scrollTo", () => undefined);

afterEach(cleanup);
