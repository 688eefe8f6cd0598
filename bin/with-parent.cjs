// Loaded into each server that a start brings up: should the start be killed outright, the channel between them closes, and the server
// goes too. A connection that somebody keeps busy does not hold it back for ever.
process.on("disconnect", () => {
  setTimeout(() => process.exit(1), 4_000);
  process.kill(process.pid, "SIGTERM");
});
