/** Who speaks for a project, in words: the three of its trinôme or, for a structure of a network, its post alone. */
const TRINOME = {
  title: "Les trois voix",
  and: "les trois voix",
  to: "aux trois voix",
  called: "Les trois voix sont appelées à se prononcer",
  each: "chaque voix se prononce sur elle, en son nom",
  approve: "que les trois voix approuvent",
  who: "La direction, le personnel et les métiers s’y prononcent en leur nom.",
  agreement: "l’accord des voix",
  rule: "La direction, le personnel et les métiers se prononcent chacun en son nom, sur une version précise. Un désaccord est montré avec son motif ; aucune autre voix ne l’efface, et personne ne parle pour une autre.",
};
const POST: typeof TRINOME = {
  title: "L’accord du poste",
  and: "l’accord du poste",
  to: "à l’animateur du poste",
  called: "L’animateur du poste est appelé à se prononcer",
  each: "l’animateur du poste se prononce sur elle, en son nom",
  approve: "que l’animateur du poste approuve",
  who: "L’animateur du poste s’y prononce en son nom.",
  agreement: "l’accord du poste",
  rule: "L’animateur du poste qui accompagne cette structure se prononce en son nom, sur une version précise. Un désaccord est montré avec son motif.",
};

export const speakersOf = (network: boolean) => (network ? POST : TRINOME);
