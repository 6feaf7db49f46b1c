import type { HandlersOf } from '#contract/define.ts';
import type { testMail } from '#contract/test-mail.ts';
import type { TestMailPorts } from './ports.ts';
import { sendTest, testTarget } from './send-test.ts';

export function testMailHandlers(ports: TestMailPorts): HandlersOf<typeof testMail> {
  return {
    'test-mail.target': () => testTarget(ports),
    'test-mail.send': (input) => sendTest(ports, input),
  };
}
