import { migrate } from "@/db/migrate";

// An upgrade in a process of its own, for tests that kill it in the middle. Each line that it says is one of its output.
const [ownerUrl = "", appUrl = "", folder = ""] = process.argv.slice(2);
await migrate({ ownerUrl, appUrl, folder, tell: (line) => console.log(line) });
process.exit(0);
