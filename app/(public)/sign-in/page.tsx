import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Field } from "@/app/_ui/field";
import { Form } from "@/app/_ui/form";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { env } from "@/lib/env";
import { oidcSettings } from "@/lib/oidc";
import { getLandingPath } from "@/lib/people/accounts/queries";
import { ownPath, signInLimits } from "@/lib/people/accounts/rules";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { currentSession } from "@/lib/viewer";
import { askToSignInAction, signInAtProviderAction } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Search) {
  const { next, said } = await searchParams;
  const to = ownPath(next, "");
  const present = await currentSession();
  if (present) redirect(to || (await getLandingPath({ as: "candidate", userId: present.userId })));
  const notice = readNotice("/sign-in", said);
  const provider = oidcSettings(env());
  return (
    <>
      {notice && <Notice tone={notice.key === "out" ? "done" : "due"}>{notice.text}</Notice>}
      <div className="narrow">
        <h1>Sign in</h1>
        <p className="lead">
          We send you an e-mail with a link and a code. You do not need a password.{" "}
          {env().SIGN_UP === "open"
            ? "New here? This creates your account."
            : "You can sign in if you have an account or an invitation here."}
        </p>
        <div className="section">
          <Form action={askToSignInAction}>
            <input type="hidden" name="next" value={to} />
            <Field
              name="email"
              type="email"
              label="Your e-mail address"
              autoComplete="email"
              inputMode="email"
              required
              help={`The link and the code work for ${signInLimits.minutes} minutes.`}
            />
            <p className="actions">
              <SubmitButton busy="Sending">Send me an e-mail</SubmitButton>
            </p>
          </Form>
        </div>
        {provider && (
          <Form action={signInAtProviderAction} className="section" label="Sign in without an e-mail">
            <input type="hidden" name="next" value={to} />
            <p className="actions">
              <SubmitButton className="" busy="Opening">
                Sign in with {new URL(provider.issuer).host}
              </SubmitButton>
            </p>
          </Form>
        )}
      </div>
    </>
  );
}
