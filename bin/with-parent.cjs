// Loaded into each server that a start brings up: should the start be killed outright, the channel between them closes, and the server goes too.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
