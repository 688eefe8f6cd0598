import { join } from "node:path";
import { onEnd, Trouble } from "./trouble.mjs";

/**
 * The two addresses of the database: the configured ones, or those of our own PostgreSQL, which is started. `keepRunning`: a PostgreSQL that ran
 * before keeps running afterwards, because it belongs to the server.
 */
export async function database(folder, secret, { keepRunning = false } = {}) {
  if (process.env.DATABASE_URL) return givenUrls();
  const { prepareCluster } = await import("../db/migrate.ts");
  const server = await embedded(folder, secret, { keepRunning });
  return prepareCluster({ url: server.url, database: "followthrough", secret }).catch((fault) => {
    throw new Trouble(`The database in ${join(folder, "postgres")} can’t be used: ${fault.message}.`);
  });
}

/** The two addresses of a PostgreSQL of one's own. */
export function givenUrls() {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = process.env;
  if (!ownerUrl)
    throw new Trouble(
      "DATABASE_OWNER_URL is not set: migrations need the address of the database’s owner beside DATABASE_URL.",
    );
  return { appUrl: checked("DATABASE_URL", appUrl), ownerUrl: checked("DATABASE_OWNER_URL", ownerUrl) };
}

/** Our own PostgreSQL, started unless it runs already; `keepRunning` as above. */
export async function embedded(folder, secret, { keepRunning }) {
  const { startPostgres } = await import("../db/embedded.ts");
  const server = await startPostgres({ dir: join(folder, "postgres"), password: secret }).catch((fault) => {
    throw new Trouble(fault.message);
  });
  if (!keepRunning || server.isNew) onEnd(server.stop);
  return server;
}

function checked(name, value) {
  if (!URL.canParse(value) || !/^postgres(ql)?:$/.test(new URL(value).protocol))
    throw new Trouble(`${name} must be an address that begins with postgres://.`);
  return value;
}

/** Migrates the database. An upgrade that takes long says how far it is. If it fails, one sentence says why. `wishes` are those of `migrate`. */
export async function bringUpToDate(urls, wishes = {}) {
  const { migrate } = await import("../db/migrate.ts");
  await migrate({ tell: (line) => console.log(line), ...urls, ...wishes }).catch(
    troubleOf(urls.ownerUrl, "brought up to date"),
  );
}

/** One sentence in place of a fault of the database at this address: `what` is what could not be done with it. */
export const troubleOf = (ownerUrl, what) => (fault) => {
  if (fault.name === "BackupRefused") throw new Trouble(fault.message);
  const { hostname, port, pathname } = new URL(ownerUrl);
  const where = `The database at ${hostname}:${port || 5432}`;
  if (fault.code === "28P01" || fault.code === "28000")
    throw new Trouble(`${where} refused DATABASE_OWNER_URL’s name or password.`);
  if (fault.code === "3D000") throw new Trouble(`${where} has no database named ${pathname.slice(1)}.`);
  if (fault.severity || fault.name === "UpgradeStopped")
    throw new Trouble(`${where} could not be ${what}: ${fault.message}.`);
  throw new Trouble(`${where} does not answer (${fault.code ?? fault.message}).`);
};
