// The build needs Node 20.19 or newer; say so plainly instead of failing somewhere inside a tool.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Scenic Watch's front end is built with Node 20.19 or newer; this is Node ${process.versions.node}. ` +
      'Install a newer Node, or build without the front end: -Dfrontend.skip',
  );
  process.exit(1);
}
