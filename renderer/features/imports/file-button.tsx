import { Upload } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#renderer/ui/button.tsx';

interface Props {
  readonly label: string;
  readonly accept?: string;
  readonly variant?: 'primary' | 'secondary';
  readonly size?: 'sm' | 'md' | 'lg';
  readonly autoFocus?: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that lets one choose a file; the browser's own field behind it is not shown. */
export function FileButton({ label, accept, variant = 'secondary', size = 'md', autoFocus, onFile }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        {...(accept === undefined ? {} : { accept })}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was mended elsewhere.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button
        variant={variant}
        size={size}
        icon={Upload}
        {...(autoFocus === true ? { autoFocus } : {})}
        onPress={() => field.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
