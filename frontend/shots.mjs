import { chromium } from "@playwright/test";
import { existsSync } from "node:fs";
const paths=[chromium.executablePath(),"/usr/bin/chromium","/usr/lib/chromium/chromium"];
const executablePath=process.env.CHROMIUM_PATH||paths.find(p=>existsSync(p));
const base="http://127.0.0.1:7313";
const browser=await chromium.launch({executablePath,args:["--no-sandbox"]});
async function api(query,variables,token){const r=await fetch(base+"/graphql",{method:"POST",headers:{"content-type":"application/json",accept:"application/json",...(token&&{authorization:`Bearer ${token}`})},body:JSON.stringify({query,variables})});const j=await r.json();if(j.errors)throw new Error(JSON.stringify(j.errors));return j.data;}
const {demoAccounts}=await api("{demoAccounts{email password role tenant{key}}}");
const acc=demoAccounts.find(a=>a.role==="CONSULTANT"&&a.tenant.key==="occitanie");
const {signIn}=await api("mutation($input: SignInInput!){signIn(input:$input){accessToken}}",{input:{email:acc.email,password:acc.password,tenantKey:"occitanie"}});
const {groups}=await api("{groups{nodes{name sessions{id title status startsAt}}}}",{},signIn.accessToken);
const sessions=groups.nodes.find(g=>g.name==="Vallée de l’Ariège").sessions;
console.log(sessions.map(s=>s.title+" "+s.status).join("\n"));
for (const [name,viewport] of [["d",{width:1280,height:900}],["p",{width:390,height:844}]]) {
  const ctx=await browser.newContext({viewport,locale:"fr-FR",timezoneId:"Europe/Paris"});
  const page=await ctx.newPage();
  await page.goto(base+"/connexion");
  await page.locator(".demo__tenants > div").first().getByRole("button",{name:"Consultant"}).first().click();
  await page.getByRole("navigation",{name:"Menu principal"}).waitFor({state:"attached"}); await page.waitForTimeout(1500);
  for (const [key,match] of [["s1","Séquence 1"],["s2","Séquence 2"],["pam","transmissions"]]) {
    const s=sessions.find(s=>s.title.includes(match));
    await page.goto(`${base}/occitanie/seances/${s.id}?moment=apres`);
    await page.getByRole("heading",{name:"Émargement",level:2}).waitFor({timeout:8000}).catch(()=>console.log("no heading",key));
    await page.waitForTimeout(800);
    await page.screenshot({path:`/tmp/shots/${name}-${key}.png`,fullPage:true});
  }
  await ctx.close();
}
await browser.close();
