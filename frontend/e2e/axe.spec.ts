import { expect, type Page } from "@playwright/test";
import { expectAccessibleInBothThemes, expectNoSidewaysScroll, kindsOf } from "./support/accessibility";
import { crawl, visit } from "./support/crawl";
import { enterAs, type Who } from "./support/people";
import { test } from "./support/test";

const PUBLIC = ["/connexion", "/connexion/lien", "/connexion/lien#jeton=faux", "/invitation", "/contribuer", "/emarger", "/accessibilite", "/occitanie/evenements", "/inscription/faux", "/nulle-part/ailleurs"];
// Every address that a link leads to is found by itself: these are shapes that each must find, and what no link says.
const SIGNED_IN: { who: Who; finds: string[]; besides: string[] }[] = [
  {
    who: "Coordination Aract",
    finds: ["/occitanie/programmes/:id", "/occitanie/groupes/:id", "/occitanie/etablissements/:id", "/occitanie/membres", "/occitanie/jours", "/occitanie/groupes/nouveau"],
    besides: [
      "/occitanie/programmes?ouvrir=choisir",
      "/occitanie/programmes/:id?retard=true&statut=ACTIVE",
      "/occitanie/programmes/:id?onglet=consultants&faire=inscrire",
      "/occitanie/groupes/:id?onglet=etablissements&faire=consultant",
      "/occitanie/groupes/:id?faire=renommer",
      "/occitanie/membres?faire=inviter",
      "/occitanie/etablissements?q=clos",
      "/occitanie/mon-compte",
      "/occitanie/nulle-part",
    ],
  },
  { who: "Agent de l’ARS", finds: ["/occitanie/programmes/:id/subvention"], besides: ["/bretagne", "/occitanie/groupes/nouveau"] },
  { who: "Consultant", finds: ["/occitanie/groupes/:id", "/occitanie/groupes/:id/jours/nouveau", "/occitanie/jours/nouveau"], besides: ["/occitanie/groupes/:id?onglet=seances&faire=programmer"] },
  { who: "Membre d’un trinôme", finds: ["/occitanie/groupes/:id"], besides: [] },
  { who: "Direction ou organisme gestionnaire", finds: ["/occitanie/groupes/:id"], besides: [] },
  { who: "Animateur QVCT", finds: ["/occitanie/programmes/:id"], besides: [] },
  { who: "Contributeur", finds: ["/occitanie"], besides: [] },
  { who: "Administration de l’espace", finds: ["/occitanie/membres"], besides: ["/occitanie/membres?faire=inviter"] },
];

// What the roles before have shown of each shape: only what is new to a role is examined again.
const examined = new Map<string, Set<string>>();

async function examine(page: Page, shape: string): Promise<void> {
  await test.step(shape, async () => {
    const known = examined.get(shape) ?? new Set<string>();
    const kinds = await kindsOf(page);
    if (kinds.every((kind) => known.has(kind))) return;
    await expectAccessibleInBothThemes(page);
    await expectReflow(page);
    examined.set(shape, new Set([...known, ...kinds]));
  });
}

/** On a narrow screen, or a wide one enlarged four times (WCAG 1.4.10). */
async function expectReflow(page: Page): Promise<void> {
  const size = page.viewportSize();
  if (!size || size.width > 500) return;
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(size);
}

test("public pages have no accessibility finding", async ({ page }) => {
  for (const path of PUBLIC) {
    await visit(page, path);
    await examine(page, path);
  }
});

for (const { who, finds, besides } of SIGNED_IN) {
  test(`no page of «${who}» has an accessibility finding`, async ({ page }) => {
    test.setTimeout(900_000);
    await enterAs(page, who);
    const seen = await crawl(page, (shape) => examine(page, shape));
    const places = new Map([...seen].map(([shape, path]) => [shape.split("?")[0] ?? "", path.split("?")[0] ?? ""]));
    expect([...places.keys()]).toEqual(expect.arrayContaining(finds));
    for (const shape of besides) {
      const [place = "", search] = shape.split("?");
      await visit(page, [places.get(place) ?? place, search].filter(Boolean).join("?"));
      if (shape.includes("faire=") || shape.includes("ouvrir=")) await expect(page.getByRole("dialog")).toBeVisible();
      await examine(page, shape);
    }
  });
}
