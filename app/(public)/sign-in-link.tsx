import Link from "next/link";
import { hasSessionCookie } from "@/lib/viewer";

/** To sign in; or, for a person who is signed in, to their own pages: that address redirects to Today or to their agency's Desk. */
export async function SignInLink({ className }: { className?: string }) {
  return (
    <Link href="/sign-in" prefetch={false} className={className}>
      {(await hasSessionCookie()) ? "Your page" : "Sign in"}
    </Link>
  );
}
