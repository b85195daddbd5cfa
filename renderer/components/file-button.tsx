import { type ReactNode, useRef } from 'react';
import { Button, type ButtonLook } from './button.tsx';

interface FileButtonProps {
  readonly look?: ButtonLook;
  /** Endings of the files that it takes, with their dots: ".xlsx". */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly ref?: React.Ref<HTMLButtonElement>;
  readonly children: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that has the system ask which files, and hands them over. */
export const FileButton = ({
  look = 'normal',
  accept,
  multiple = false,
  disabled = false,
  ref,
  children,
  onFiles,
}: FileButtonProps): ReactNode => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button ref={ref} look={look} icon="file" disabled={disabled} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file, mended, can be chosen again.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
};
