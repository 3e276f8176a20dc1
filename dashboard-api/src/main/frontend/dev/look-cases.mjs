/** The steps of a case, its clocks, and the list of what presses. */
export async function casesTour(page, shot, check) {
  const look = async (what) => {
    await page.waitForTimeout(500);
    await shot(what);
    await check(what);
  };
  await page.click('[data-testid=case-row]:has([data-mark=urged])');
  await page.waitForSelector('[data-testid=case-clock]');
  await page.click('[data-testid=case-more]');
  await look('case-steps');
  await page.evaluate(
    "document.querySelector('[data-testid=case-clocks]').scrollIntoView({ block: 'start' })",
  );
  await page.click('[data-clock=settle] [data-testid=clock-explain]');
  await page.click('[data-clock=decide-admission] [data-testid=clock-explain]');
  await look('case-clocks');
  await page.click('[data-testid=clock-pause]');
  await look('clock-pause');
  await page.keyboard.press('Escape');
  for (const verb of ['refuse', 'split', 'extend-deadline', 'merge', 'join-alarm']) {
    const button = await page.$(`[data-testid=case-step-${verb}]`);
    if (button !== null) {
      await button.click();
      await page.waitForSelector(`[data-testid=case-form-${verb}]`);
      await look(`step-${verb}`);
      await page.keyboard.press('Escape');
    }
  }
  await page.click('[data-testid=case-step-refuse]');
  await page.click('[data-testid=case-submit]');
  await look('step-missing');
  await page.keyboard.press('Escape');
  await page.click('[data-testid=case-step-supervise]');
  await page.fill('[data-testid=case-note]', '限今日办结');
  const id = await page.getAttribute('[data-testid=case-detail]', 'data-case');
  await page.evaluate(`fetch('/api/v1/cases/${id}/meanwhile', { method: 'POST', body: '{}' })`);
  await page.click('[data-testid=case-submit]');
  await page.waitForSelector('[data-testid=case-changed]');
  await look('step-changed');
  await page.click('[data-testid=case-go-on]');
  await page.click('[data-testid=case-submit]');
  await page.waitForSelector('[data-testid=case-form-supervise]', { state: 'detached' });
  await look('step-done');
  await page.click('[data-testid=pressing-button]');
  await page.waitForSelector('[data-testid=pressing]');
  await look('pressing');
  await page.keyboard.press('Escape');
}
