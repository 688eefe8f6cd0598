import Link from "next/link";
import { hasSessionCookie } from "@/lib/viewer";

/** A link to sign in. For a person who is signed in it leads to their own pages: Today, or their agency's Desk. */
export async function SignInLink({ className }: { className?: string }) {
  return (
    <Link href="/sign-in" prefetch={false} className={className}>
      {(await hasSessionCookie()) ? "Open Followthrough" : "Sign in"}
    </Link>
  );
}
