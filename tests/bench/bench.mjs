import { asSuperuser, ground, settings } from "./ground.mjs";
import { builtTree } from "./tree.mjs";

export async function bench() {
  await builtTree();
  const { folder, made } = await ground();
  const { appUrl, superUrl } = await made("bench");
  Object.assign(process.env, settings(folder, appUrl));
  const { busyPerson } = await import("./person.ts");
  const person = await busyPerson(new Date());
  await asSuperuser(superUrl, (sql) => sql`analyze`);
  const live = await asSuperuser(superUrl, (sql) => sql`select count(*) from interviews where wake_at is not null`);
  console.log(live, person);
  const { pages } = await import("./pages.mjs");
  const { found, script, trips } = await pages({ folder, appUrl, ...person });
  for (const name of ["unproxied", "today", "interview", "zipped", "plan"])
    console.log(name, found.ratio(name, "bare").toFixed(2), found.of(name).toFixed(0));
  console.log(found.of("bare"), script, trips);
}
