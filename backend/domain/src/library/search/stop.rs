/// Words that are in every text and ask for nothing, folded.
const STOP: &str = "a afin ai aient ainsi alors apres as au aucun aucune aupres aura aussi autre autres aux avaient avait \
avant avec avez avoir avons bien c ca car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci comme \
comment d dans de deja depuis des desormais dont donc du elle elles en encore entre es est et etaient etait etant ete etes \
etre eu eux fait faire faites faut fois font hors ici il ils j je jusqu jusque l la le les leur leurs lors lorsqu lorsque lui \
m ma mais meme memes mes moi moins mon n ne ni nos notre nous on ont or ou par parce parfois pas pendant peu peut peuvent plus \
plusieurs pour pourquoi pouvoir puis puisque qu quand que quel quelle quelles quels qui quoi s sa sans se selon sera ses si \
soit son sont sous souvent sur t ta tant te tel telle telles tels tes toi ton tous tout toute toutes tres trop tu un une vers \
via voici voila vos votre vous y comment exemple exemples experience experiences fiche fiches mise place etablissement \
etablissements";

/// What an elision leaves before its apostrophe.
const ELIDED: [&str; 13] = ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"];

pub(super) fn is_stop(folded: &str) -> bool {
    static WORDS: std::sync::LazyLock<std::collections::HashSet<&'static str>> =
        std::sync::LazyLock::new(|| STOP.split_whitespace().collect());
    WORDS.contains(folded)
}

pub(super) fn is_elided(folded: &str) -> bool {
    ELIDED.contains(&folded)
}
