import { lazy, Suspense } from 'react';
import { SignIn } from '../sign-in/sign-in';
import { CopyAs } from '../take-away/copy-as-dialog';
import { TakeAway } from '../take-away/take-away-dialog';
import { Palette } from './palette';
import { useWorkbench } from './workbench';

const UnderstandDialog = lazy(async () => ({
  default: (await import('../understand/understand-dialog')).UnderstandDialog,
}));

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useWorkbench((state) => state.dialog);
  if (dialog === 'palette') return <Palette />;
  if (dialog === 'sign-in') return <SignIn />;
  if (dialog === 'take-away') return <TakeAway />;
  if (dialog === 'understand') {
    return (
      <Suspense>
        <UnderstandDialog />
      </Suspense>
    );
  }
  return dialog === 'copy-as' ? <CopyAs /> : null;
}
