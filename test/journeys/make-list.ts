import type { Page } from 'playwright-core';
import type { ListId } from '#domain/ids.ts';
import type { ReturnRule, SignUpRule } from '#domain/lists/list.ts';
import type { Translate } from '#wording/wording.ts';
import { told } from './controls/engine-calls.ts';

interface NewList {
  readonly name: string;
  readonly returnRule?: ReturnRule;
  readonly signUpRule?: SignUpRule;
  /** Told by mail of what there is to decide. */
  readonly owner?: { readonly name: string; readonly address: string };
}

/** Makes a list in its dialog and stays on its page; answers its id. */
export async function makeList(page: Page, t: Translate, list: NewList): Promise<ListId> {
  const { name, returnRule, signUpRule, owner } = list;
  await page.getByRole('button', { name: t('lists:new'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  const choose = async (label: string, option: string) => {
    await dialog.getByRole('button', { name: new RegExp(label) }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await dialog.getByLabel(t('lists:name'), { exact: true }).fill(name);
  if (owner !== undefined) {
    await dialog.getByRole('button', { name: t('lists:add-owner') }).click();
    await dialog.getByLabel(t('lists:owner-name', { number: 1 })).fill(owner.name);
    await dialog.getByLabel(t('lists:owner-address', { number: 1 })).fill(owner.address);
    await choose(t('lists:told'), t('lists:told.by-mail'));
  }
  if (signUpRule !== undefined) await choose(t('lists:sign-up'), t(`lists:sign-up.${signUpRule}`));
  if (returnRule !== undefined) await choose(`${t('lists:returns')}$`, t(`lists:returns.${returnRule}`));
  await dialog.getByRole('button', { name: t('lists:create') }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  const made = (await told(page, 'lists.all', {})).find((one) => one.name === name);
  if (made === undefined) throw new Error(`there is no list ${name}`);
  return made.id;
}
