import { isIP } from 'node:net';
import type { Act } from '@kakehashi/subgraph';
import { hostOf, isOpenAddress } from '../delivery/open-address';
import { webhookSettingsIn } from './webhook-settings';

/** Notes the faults of the address of a webhook. What its name stands for is looked at whenever it is sent to. */
export function checkWebhookUrl(act: Act, text: string): void {
  const { WEBHOOK_LOOPBACK: isLoopbackOpen } = webhookSettingsIn(act.context.settings);
  const url = new URL(text);
  const host = hostOf(url);
  const isLocal = isLoopbackOpen && (host === 'localhost' || (isIP(host) !== 0 && isOpenAddress(host, true)));
  if (url.protocol !== 'https:' && !isLocal) {
    act.fault('MALFORMED', 'url', 'It must begin with "https://".');
  }
  if (url.username !== '' || url.password !== '') {
    act.fault('MALFORMED', 'url', 'It must have no user name and no password; what is sent is signed.');
  }
  if (url.hash !== '') act.fault('MALFORMED', 'url', 'It must have no part after "#", which is never sent.');
  if (!isLocal && (host === 'localhost' || (isIP(host) !== 0 && !isOpenAddress(host, false)))) {
    act.fault('RULE_BROKEN', 'url', 'It must be an address of the public internet.');
  }
}
