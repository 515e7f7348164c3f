import { expect, it } from "vitest";
import { deviceName } from "./deviceName";

it("names the browser and the system", () => {
  expect(deviceName("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140 Safari/537.36 Edg/140")).toBe("Edge sur Windows");
  expect(deviceName("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18 Safari/604")).toBe("Safari sur iOS");
  expect(deviceName("curl/8")).toBe("Appareil inconnu");
  expect(deviceName(null)).toBe("Appareil inconnu");
});
