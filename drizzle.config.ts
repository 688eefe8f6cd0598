import { defineConfig } from "drizzle-kit";
import { readSettings } from "./bin/settings.mjs";

readSettings();

export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema",
  out: "./db/migrations",
  entities: { roles: false },
  // Given by bin/studio.mjs; nothing else of drizzle-kit's needs a database.
  ...(process.env.STUDIO_URL ? { dbCredentials: { url: process.env.STUDIO_URL } } : {}),
});
