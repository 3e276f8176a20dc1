import { expect, it } from 'vitest';
import platformJava from '../../../../../core/src/main/java/org/scenicwatch/core/alarm/PlatformMetric.java?raw';
import checkJava from '../../../../../core/src/main/java/org/scenicwatch/core/alarm/RuleCheck.java?raw';
import kindsJava from '../../../../../core/src/main/java/org/scenicwatch/core/device/DeviceKind.java?raw';
import metricsJava from '../../../../../core/src/main/java/org/scenicwatch/core/device/Metric.java?raw';
import { deviceStates, metricsOf, platformMetrics } from './contract/kindMetrics';
import { deviceKinds } from './contract/kinds';

const keys = new Map(
  [...metricsJava.matchAll(/^ {4}([A-Z_0-9]+)\("([a-z_0-9]+)", /gm)].map(([, name, key]) => [name, key]),
);

/** The metrics that the server gives each kind, as its source has them. */
function told(kind: string): string[] {
  const [, facts = ''] =
    new RegExp(`^ {4}${kind.toUpperCase()}\\(([^;]*?)\\)[,;]$`, 'ms').exec(kindsJava) ?? [];
  return [...facts.replaceAll(/"[^"]*"/g, '').matchAll(/(?:Metric\.)?([A-Z_0-9]+)/g)].map(
    ([, name]) => keys.get(name) ?? `? ${name}`,
  );
}

it('gives each kind the metrics of the server, in its order', () => {
  expect(told('hydrant')).toEqual(['pressure', 'flow', 'cover_open', 'tilt']);
  for (const kind of deviceKinds) {
    expect([...metricsOf(kind)], kind).toEqual(told(kind));
  }
});

it('knows the metrics of the platform and the states of devices that the server knows', () => {
  const platform = [...platformJava.matchAll(/^ {4}[A-Z_]+\("([a-z_]+)", /gm)].map(([, key]) => key);
  expect([...platformMetrics]).toEqual(platform);
  const [, states = ''] = /DEVICE_STATES = Set\.of\(([^)]*)\)/.exec(checkJava) ?? [];
  expect([...deviceStates]).toEqual([...states.matchAll(/"([a-z_]+)"/g)].map(([, state]) => state));
});
