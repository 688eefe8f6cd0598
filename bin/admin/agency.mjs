import { randomUUID } from "node:crypto";
import { Trouble } from "../trouble.mjs";

export const usage = 'agency "NAME" OWNER@ADDRESS';
export const help = "Makes an agency. Whoever reads that mailbox can sign in and is its owner.";

export async function run(args, { APP_URL }) {
  if (args.length !== 2) throw new Trouble(`Write it like this: npm run admin -- ${usage}`);
  const { createAgencyInput } = await import("../../lib/people/workspaces/input.ts");
  const { emailAddress } = await import("../../lib/people/email-addresses/input.ts");
  const { createAgencyFor } = await import("../../lib/people/workspaces/commands/agency.ts");
  const { currentTime } = await import("../../lib/current-time.ts");
  const { name } = parsed(createAgencyInput, { id: randomUUID(), name: args[0] });
  const email = parsed(emailAddress, args[1]);
  const { workspaceId } = await createAgencyFor({ as: "system" }, { name, email }, await currentTime());
  return [
    `The agency ${name} is made, and ${email} is its owner.`,
    "",
    `What to do next: they open ${APP_URL}/sign-in?next=/w/${workspaceId}, enter ${email}, and follow the e-mail that arrives.`,
    "They invite their colleagues in the agency’s settings, under People.",
  ];
}

function parsed(schema, value) {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  throw new Trouble(found.error.issues[0].message);
}
