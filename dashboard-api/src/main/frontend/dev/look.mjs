// Takes pictures of the page in both palettes, languages and sizes, and runs axe over it:
// node dev/look.mjs http://127.0.0.1:8090 <folder> [user] [password]. The browser comes from CHROMIUM.
// With TOUR=flood a flood of alarms is looked at instead, which stays in the server; with TOUR=cases the steps and clocks
// of cases; with TOUR=pages every page and tab, with what is cut off on them.
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { casesTour } from './look-cases.mjs';
import { flood } from './look-flood.mjs';
import { pagesTour } from './look-pages.mjs';

const [, , base = 'http://127.0.0.1:8090', folder = 'look', user = 'demo', password = 'demo'] = process.argv;
mkdirSync(folder, { recursive: true });
const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const only = process.env.ONLY?.split(',');

async function view(language, palette, width, height, work) {
  const name = `${language}-${palette}-${width}`;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: palette === 'night' ? 'dark' : 'light',
    reducedMotion: 'reduce',
    bypassCSP: false,
  });
  const page = await context.newPage();
  const outside = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('blob:')) {
      outside.push(request.url());
    }
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      console.log(`${name} console ${message.text()}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.status() !== 401) {
      console.log(`${name} ${response.status()} ${response.url()}`);
    }
  });
  page.on('pageerror', (failure) => console.log(`${name} error ${failure.stack}`));
  await page.goto(base);
  await page.waitForSelector('[data-testid=login-form], [data-testid=alarm-line]');
  const shot = (what) => page.screenshot({ path: `${folder}/${name}-${what}.png` });
  const check = async (what) => {
    const result = await page.evaluate(
      `${axe}; axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21aa','wcag22aa']})`,
    );
    for (const { id, help, nodes } of result.violations) {
      console.log(
        `${name}-${what} axe ${id}: ${help}\n   ${nodes
          .slice(0, 4)
          .map((node) => `${node.html.slice(0, 140)} ${node.failureSummary?.split('\n')[1]}`)
          .join('\n   ')}`,
      );
    }
  };
  if (await page.$('[data-testid=login-form]')) {
    await shot('login');
    await check('login');
    await page.fill('[data-testid=login-username]', user);
    await page.fill('[data-testid=login-password]', password);
    await page.click('[data-testid=login-submit]');
  }
  await page.waitForSelector('[data-testid=connection-state][data-state=live]');
  await page.waitForTimeout(1500);
  await shot('main');
  await check('main');
  await work?.(page, shot, check);
  if (outside.length > 0) {
    console.log(`${name} outside requests`, outside);
  }
  await context.close();
}

async function tour(page, shot, check) {
  for (const [what, row] of [
    ['device', 'alarm-row'],
    ['case', 'case-row'],
  ]) {
    const first = await page.$(`[data-testid=${row}]`);
    if (first !== null) {
      await first.click();
      await page.waitForTimeout(1200);
      await shot(what);
      await check(what);
    }
  }
  const verify = await page.$('[data-testid=verify-button]');
  if (verify !== null) {
    await verify.click();
    await page.waitForTimeout(300);
    await shot('verify');
    await check('verify');
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Escape');
  const map = await (await page.$('[data-testid=map]')).boundingBox();
  await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2 + 60);
  await page.waitForTimeout(500);
  await shot('place');
  await check('place');
  await page.click('[data-testid=open-case-here]');
  await page.waitForTimeout(300);
  await shot('new-case');
  await check('new-case');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.waitForTimeout(300);
  await shot('help');
  await check('help');
  await page.keyboard.press('Escape');
  await lifecycle(page, shot, check);
  await ownAlarms(page, shot, check);
  await alarmHealth(page, shot, check);
  await credentials(page, shot, check);
}

/** The lists of alarms, the dialogs about them, and the trail of one that went through several states. */
async function lifecycle(page, shot, check) {
  const look = async (what) => {
    await page.waitForTimeout(500);
    await shot(what);
    await check(what);
  };
  for (const tab of ['shelved', 'suppressed', 'outOfService']) {
    await page.click(`[data-testid=alarm-tab-${tab}]`);
    await look(`tab-${tab}`);
  }
  await page.click('[data-testid=alarm-tab-shelved]');
  await page.click('[data-testid=alarm-row][data-suppression=SHELVED]');
  await page.waitForSelector('[data-testid=timeline]');
  await page.evaluate("document.querySelector('[data-testid=alarm-trail]').scrollIntoView({ block: 'end' })");
  await look('trail-shelved');
  await page.click('[data-testid=alarm-tab-active]');
  await page.click('[data-testid=alarm-row][data-condition=ACKNOWLEDGED]');
  await page.waitForSelector('[data-testid=timeline]');
  await page.evaluate("document.querySelector('[data-testid=alarm-trail]').scrollIntoView({ block: 'end' })");
  await look('trail');
  await page.click('[data-testid=card-shelve]');
  await look('shelve');
  await page.keyboard.press('Escape');
  await page.click('[data-testid=alarm-row]:has([data-testid=verify-button])');
  await page.click('[data-testid=card-out-of-service]');
  await look('out-of-service');
  await page.keyboard.press('Escape');
  await page.click('[data-testid=request-approve]');
  await look('approve');
  await page.keyboard.press('Escape');
  await page.click('[data-testid=alarm-row] [data-testid=ack-button]');
  await look('undo');
  await page.click('[data-testid=undo]');
  await page.keyboard.press('Escape');
}

/** The platform's own alarms, and post checks: the list, and the strip that asks for an answer. */
async function ownAlarms(page, shot, check) {
  await page.click('[data-alarm="xijiang/platform.disk.node-1/platform-disk-low"]');
  await page.waitForSelector('[data-testid=platform-facts]');
  await page.waitForTimeout(300);
  await shot('platform-alarm');
  await check('platform-alarm');
  await page.keyboard.press('Escape');
  await page.click('[data-testid=section-duty]');
  await page.click('[data-testid=nav-postChecks]');
  await page.click('[data-testid=post-check-call]');
  await page.waitForSelector('[data-testid=post-check]');
  await page.waitForTimeout(500);
  await shot('post-checks');
  await check('post-checks');
  await page.click('[data-testid=section-watch]');
  await page.waitForTimeout(800);
  await shot('post-check-strip');
  await check('post-check-strip');
  await page.keyboard.press('F8');
  await page.waitForSelector('[data-testid=post-check]', { state: 'detached' });
}

async function alarmHealth(page, shot, check) {
  await page.click('[data-testid=section-alarms]');
  await page.waitForSelector('[data-testid=figure-rate-average]');
  await page.waitForTimeout(600);
  await shot('health-day');
  await check('health-day');
  await page.click('[data-testid=span-month]');
  await page.waitForTimeout(900);
  await shot('health-month');
  await page.click('[data-testid=span-minutes]');
  await page.waitForTimeout(900);
  await shot('health-minutes');
  await check('health-minutes');
  await page.click('[data-testid=bad-actor]:nth-child(5) [data-testid=rule-button]');
  await page.waitForSelector('[data-testid=rule-levels]');
  await page.waitForTimeout(300);
  await shot('health-rule');
  await check('health-rule');
  await page.keyboard.press('Escape');
}

async function credentials(page, shot, check) {
  await page.click('[data-testid=section-system]');
  await page.click('[data-testid=nav-credentials]');
  await page.waitForSelector('[data-testid=refused-client]');
  await page.waitForTimeout(500);
  await shot('credentials');
  await check('credentials');
  await page.click('[data-testid=credential-issue]');
  await page.fill('[data-testid=credential-client]', 'H-777');
  await page.selectOption('[data-testid=credential-device-kind]', 'hydrant');
  await shot('credential-issue');
  await check('credential-issue');
  await page.click('[data-testid=credential-submit]');
  await page.waitForSelector('[data-testid=credential-secret]');
  await shot('credential-secret');
  await check('credential-secret');
  await page.keyboard.press('Escape');
  await page.click('[data-testid=credential-rotate]');
  await shot('credential-rotate');
  await check('credential-rotate');
  await page.keyboard.press('Escape');
}

async function narrow(page, shot, check) {
  await ownAlarms(page, shot, check);
  await alarmHealth(page, shot, check);
  await credentials(page, shot, check);
}

const views = [
  ['zh', 'day', 1920, 1080, tour],
  ['en', 'night', 1920, 1080, tour],
  ['en', 'day', 1366, 768, tour],
  ['zh', 'night', 1366, 768, narrow],
  ['zh', 'day', 1366, 768, lifecycle],
];
const floodViews = [
  ['zh', 'day', 1920, 1080, flood],
  ['en', 'night', 1920, 1080, flood],
  ['en', 'day', 1366, 768, flood],
  ['zh', 'night', 1366, 768, flood],
];
const caseViews = [
  ['zh', 'day', 1920, 1080, casesTour],
  ['en', 'night', 1366, 768, casesTour],
];
const pageViews = [
  ['zh', 'day', 1920, 1080, pagesTour],
  ['zh', 'day', 1366, 768, pagesTour],
  ['en', 'night', 1366, 768, pagesTour],
];
const tours = { flood: floodViews, cases: caseViews, pages: pageViews };
for (const [language, palette, width, height, work] of tours[process.env.TOUR] ?? views) {
  if (only === undefined || only.includes(`${language}-${palette}-${width}`)) {
    await view(language, palette, width, height, work);
  }
}
await browser.close();
