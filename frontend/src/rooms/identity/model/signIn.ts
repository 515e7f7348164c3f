/** What is missing of what was typed, each at its field. */
export function problemsOf(email: string, password: string): { field: string; message: string }[] {
  const problems = [];
  if (email === "") problems.push({ field: "email", message: "Saisissez une adresse électronique." });
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) problems.push({ field: "email", message: "Saisissez une adresse complète, comme nom@exemple.fr." });
  if (password === "") problems.push({ field: "password", message: "Saisissez votre mot de passe." });
  return problems;
}
