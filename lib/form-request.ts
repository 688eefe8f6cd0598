import { headers } from "next/headers";
import { env } from "./env";
import { Refused } from "./errors";

/* What the request that sent a form says about it. */

/** Next compares Origin with Host. Behind a proxy somebody else may have set both, so we compare Origin with our own address too. */
async function checkOrigin() {
  const origin = (await headers()).get("origin");
  if (origin !== new URL(env().APP_URL).origin) throw new Refused("This form came from another site.");
}

/** Why a request cannot come from a form of ours, or null. An action accepts anything as its arguments. */
export async function formFault(form: unknown): Promise<string | null> {
  if (!(form instanceof FormData)) return "This is not what the form sends.";
  return checkOrigin().then(
    () => null,
    (fault: unknown) => {
      if (fault instanceof Refused) return fault.message;
      throw fault;
    },
  );
}

export const isSentByScript = async () => (await headers()).has("next-action");

/** The page from which a form was sent, to return to after signing in. A page whose address is a secret does not reveal it. */
export async function sentFrom(): Promise<string | undefined> {
  const from = (await headers()).get("referer");
  if (!from || !URL.canParse(from)) return undefined;
  const { origin, pathname, search } = new URL(from);
  return origin === new URL(env().APP_URL).origin && pathname !== "/" ? pathname + search : undefined;
}
