// The part of look.mjs that plays a flood, a confirmed fire and alarms that chatter on the stand-in for the back end.

async function play(page, scene) {
  await page.evaluate((path) => fetch(path), `/api/v1/fake/${scene}`);
}

/** In a flood and out of it: groups, one of them expanded, the question before a group is acknowledged, a fire's card. */
export async function flood(page, shot, check) {
  const look = async (what) => {
    await page.waitForTimeout(700);
    await shot(what);
    await check(what);
  };
  const away = () => page.mouse.move(5, 5);
  await play(page, 'calm');
  await away();
  await look('calm');
  await page.click('[data-testid=alarm-row]:has([data-testid=stale-mark])');
  await look('stale-card');
  await page.click('[data-testid=alarm-row]:has([data-testid=chattering-mark])');
  await look('chattering-card');
  await page.keyboard.press('Escape');
  // Focus in the list holds it; only once it is left the flood may turn it into groups.
  await page.evaluate('document.activeElement.blur()');
  await away();
  await play(page, 'flood');
  await page.waitForSelector('[data-testid=flood]');
  await page.waitForSelector('[data-testid=alarm-group]');
  await look('flood');
  await page.click('[data-testid=alarm-group]:nth-child(2)');
  await play(page, 'more');
  await look('flood-expanded');
  await page.click('[data-testid=alarm-group]:nth-child(2) [data-testid=group-ack]');
  await look('flood-ask');
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await look('flood-ungrouped');
  await page.keyboard.press('g');
  if ((await page.$('[data-testid=alarm-row][data-alarm$=confirmed-fire]')) === null) {
    await page.click('[data-testid=alarm-group][data-group^=case]');
  }
  await page.click('[data-testid=alarm-row][data-alarm$=confirmed-fire]');
  await page.waitForSelector('[data-testid=around-hydrant]');
  await page.waitForSelector('[data-testid=fire-sign]');
  await look('fire');
  await page.evaluate("document.querySelector('[data-testid=around]').scrollIntoView({ block: 'end' })");
  await look('around');
  await page.click('[data-testid=around-hydrant]');
  await look('hydrant');
  await play(page, 'chatter');
  await look('chatter-notice');
  await page.keyboard.press('?');
  await look('help');
  await page.keyboard.press('Escape');
}
