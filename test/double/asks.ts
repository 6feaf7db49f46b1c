import { z } from 'zod';

const Rectangle = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export const Display = z.object({
  id: z.number(),
  bounds: Rectangle,
  workArea: Rectangle,
  scaleFactor: z.number(),
});
export const DialogKind = z.enum(['message', 'open', 'save', 'error', 'certificate']);
export const Emitters = z.enum(['app', 'window', 'contents', 'session', 'power', 'screen', 'theme', 'tray']);
export const MenuPlace = z.enum(['application', 'context', 'tray', 'dock']);

/** What a test asks of the program in the double: what a person or the system would do, or what can be seen. */
export const Ask = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('menu'), place: MenuPlace }),
  z.object({ ask: z.literal('press'), place: MenuPlace, id: z.string() }),
  z.object({ ask: z.literal('notifications') }),
  z.object({ ask: z.literal('click-notification'), at: z.number() }),
  z.object({ ask: z.literal('dialogs') }),
  z.object({ ask: z.literal('answer'), kind: DialogKind, answer: z.unknown() }),
  z.object({ ask: z.literal('window') }),
  z.object({ ask: z.literal('set-bounds'), bounds: Rectangle.partial() }),
  z.object({
    ask: z.literal('act'),
    what: z.enum(['close', 'minimize', 'restore', 'maximize', 'unmaximize', 'focus', 'blur', 'hide', 'show']),
  }),
  z.object({ ask: z.literal('quit') }),
  z.object({ ask: z.literal('system') }),
  z.object({ ask: z.literal('calls'), name: z.string() }),
  z.object({ ask: z.literal('web-preferences') }),
  z.object({ ask: z.literal('requests') }),
  z.object({ ask: z.literal('permission'), name: z.string() }),
  z.object({
    ask: z.literal('invoke-from'),
    url: z.string(),
    channel: z.string(),
    args: z.array(z.unknown()),
  }),
  z.object({ ask: z.literal('displays'), displays: z.array(Display) }),
  z.object({ ask: z.literal('dark'), dark: z.boolean() }),
  z.object({ ask: z.literal('emit'), on: Emitters, event: z.string(), args: z.array(z.unknown()) }),
  z.object({ ask: z.literal('execute'), code: z.string() }),
  z.object({ ask: z.literal('know-files'), paths: z.array(z.string()) }),
]);
export type Ask = z.infer<typeof Ask>;
export type AskOf<Name extends Ask['ask']> = Extract<Ask, { ask: Name }>;

export const Asked = z.object({ id: z.number(), asked: Ask });
export const Answered = z.object({ id: z.number(), failed: z.string().nullable(), value: z.unknown() });

/** One entry of a menu, as a person reads it. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly role: string | null;
  readonly accelerator: string | null;
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly checked: boolean;
  readonly submenu: readonly MenuEntry[];
}
export const MenuEntry: z.ZodType<MenuEntry> = z.object({
  id: z.string(),
  label: z.string(),
  type: z.string(),
  role: z.string().nullable(),
  accelerator: z.string().nullable(),
  enabled: z.boolean(),
  visible: z.boolean(),
  checked: z.boolean(),
  submenu: z.lazy(() => z.array(MenuEntry)),
});
const Record = z.record(z.string(), z.unknown());

/** What comes back, by the question. */
const answers = {
  menu: z.array(MenuEntry).nullable(),
  press: z.null(),
  notifications: z.array(
    z.object({ title: z.string(), body: z.string(), silent: z.boolean(), closed: z.boolean() }),
  ),
  'click-notification': z.null(),
  dialogs: z.array(z.object({ kind: DialogKind, options: Record, modal: z.boolean(), open: z.boolean() })),
  answer: z.null(),
  window: z
    .object({
      title: z.string(),
      bounds: Rectangle,
      minimum: z.array(z.number()),
      visible: z.boolean(),
      focused: z.boolean(),
      minimized: z.boolean(),
      maximized: z.boolean(),
      fullScreen: z.boolean(),
      background: z.string(),
      progress: z.object({ value: z.number(), mode: z.string() }),
      flashing: z.boolean(),
      url: z.string(),
      options: Record,
    })
    .nullable(),
  'set-bounds': z.null(),
  act: z.null(),
  quit: z.null(),
  system: z.object({
    badge: z.number(),
    loginItem: Record,
    blockers: z.array(z.string()),
    themeSource: z.string(),
    tray: z.object({ toolTip: z.string(), title: z.string() }).nullable(),
    clipboard: z.string(),
  }),
  calls: z.array(z.array(z.unknown())),
  'web-preferences': Record,
  requests: z.array(
    z.object({
      url: z.string(),
      method: z.string(),
      type: z.string(),
      became: z.enum(['answered', 'refused', 'not-followed', 'not-opened', 'failed', 'let-through']),
    }),
  ),
  permission: z.object({ request: z.boolean(), check: z.boolean() }),
  'invoke-from': z.object({ failed: z.string().nullable(), value: z.unknown() }),
  displays: z.null(),
  dark: z.null(),
  emit: z.object({ heard: z.boolean(), prevented: z.boolean() }),
  execute: z.unknown(),
  'know-files': z.null(),
} as const satisfies { readonly [Name in Ask['ask']]: z.ZodType };
type Answers = { readonly [Name in Ask['ask']]: z.infer<(typeof answers)[Name]> };
export type AnswerTo<Name extends Ask['ask']> = Answers[Name];
const parsers: { readonly [Name in Ask['ask']]: { parse(value: unknown): Answers[Name] } } = answers;

/** What came back for that question; throws when it has another form. */
export function parseAnswer<Name extends Ask['ask']>(name: Name, value: unknown): AnswerTo<Name> {
  return parsers[name].parse(value);
}
