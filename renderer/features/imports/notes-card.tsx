import { Info } from 'lucide-react';
import { useRef } from 'react';
import type { ImportPlan } from '#contract/imports.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LookButton } from './look-button.tsx';
import type { Looks } from './part-dialog.tsx';
import type { Mending } from './use-mending.ts';

interface Props {
  readonly plan: ImportPlan;
  readonly mending: Mending;
  readonly onLook: (looks: Looks) => void;
}

/** What is worth a look and hinders nothing: domains that were probably mistyped, addresses of an office. */
export function NotesCard({ plan, mending, onLook }: Props) {
  const t = useWords();
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  const { typo, role } = plan.parts;
  if (typo.count + role.count === 0) return null;
  const first = typo.examples[0];
  const roles = role.examples.map(({ address }) => address).join(', ');
  const roleText = t('import-people:role-text', { addresses: roles });
  return (
    <section className="card gp" aria-labelledby="notes">
      <div className="gph">
        <h4 id="notes" ref={heading} tabIndex={-1}>
          <Info aria-hidden="true" />
          {t('import-people:notes')}
        </h4>
      </div>
      {first === undefined ? null : (
        <div className="kv3">
          <b>
            <span className="num">{format.number(typo.count)}</span> {t('import-people:typo')}
          </b>
          <span>
            {t('import-people:typo-text', { address: first.address, suggestion: first.suggestion ?? '' })}
          </span>
          <span className="ends">
            <Button
              size="sm"
              isPending={mending.busy}
              onPress={() => void mending.mendAll('typo').then(() => heading.current?.focus())}
            >
              {t('import-people:typo-mend', { count: typo.count })}
            </Button>
            <LookButton parts={['typo']} onLook={onLook} />
          </span>
        </div>
      )}
      {role.count === 0 ? null : (
        <div className="kv3">
          <b>
            <span className="num">{format.number(role.count)}</span> {t('import-people:role')}
          </b>
          <span title={roleText}>{roleText}</span>
          <LookButton parts={['role']} onLook={onLook} />
        </div>
      )}
    </section>
  );
}
