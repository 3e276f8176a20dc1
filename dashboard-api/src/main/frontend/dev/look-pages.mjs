// Every page of the console with each of its tabs, and the parts of the case page, for TOUR=pages.
const pages = [
  '/cases',
  '/case-figures',
  '/quality',
  '/merchants?merchant=silver-1',
  '/routing',
  '/tourist-side',
  '/alarm-health',
  '/alarm-rules',
  '/duty',
  '/post-checks',
  '/grid',
  '/messages',
  '/device-credentials',
];

/** Texts that do not fit and say so nowhere: cut off without a hover text, or out of the window. */
const cut = `[...document.querySelectorAll('body *')]
  .filter((element) => {
    const style = getComputedStyle(element);
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    const box = element.getBoundingClientRect();
    if (!own || box.width === 0 || style.visibility === 'hidden' || element.closest('.visually-hidden, svg, option') !== null) {
      return false;
    }
    const hidden = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    return (hidden && element.closest('[title]') === null) || box.right > innerWidth + 1;
  })
  .slice(0, 12)
  .map((element) => element.className + ': ' + element.textContent.trim().slice(0, 60))`;

export async function pagesTour(page, shot, check) {
  const look = async (what) => {
    await page.waitForTimeout(900);
    await shot(what);
    await check(what);
    for (const text of await page.evaluate(cut)) {
      console.log(`${what} cut off ${text}`);
    }
  };
  await cases(page, look);
  for (const path of pages) {
    await page.goto(new URL(path, page.url()).href);
    await page.waitForSelector('.stage > :not([role=status])');
    await look(`page-${path.slice(1)}`);
    const tabs = await page.$$('.stage .segments .button[data-testid*=tab]');
    for (const [n, tab] of tabs.entries()) {
      if (n > 0) {
        await tab.click();
        await look(`page-${path.slice(1)}-${n}`);
      }
    }
  }
}

/** One case of each kind, from top to bottom. */
async function cases(page, look) {
  const rows = await page.$$eval('.case-panel [data-testid=case-row]', (found) =>
    found.map(({ dataset }) => ({ id: dataset.case, origin: dataset.origin })),
  );
  const seen = new Set();
  for (const { id, origin } of rows) {
    if (seen.has(origin)) {
      continue;
    }
    seen.add(origin);
    await page.click(`.case-panel [data-case="${id}"]`);
    await page.waitForSelector('[data-testid=case-detail]');
    for (let part = 0; part < 12; part++) {
      await look(`case-${origin}-${part}`);
      const more = await page.evaluate(() => {
        const body = document.querySelector('.inspector .panel-body');
        const before = body.scrollTop;
        body.scrollTop += body.clientHeight - 40;
        return body.scrollTop > before;
      });
      if (!more) {
        break;
      }
    }
  }
  await page.keyboard.press('Escape');
}
