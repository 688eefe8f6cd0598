import { defineConfig } from "drizzle-kit";
import { readSettings } from "./bin/settings.mjs";

readSettings();

export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema",
  out: "./db/migrations",
  entities: { roles: false },
});
