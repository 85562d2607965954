import { Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A question over the pane, with the buttons that answer it; Escape leaves everything as it is. */
export function Question({ open, title, hint, onClose, children }: { open: boolean; title: string; hint: ReactNode; onClose: () => void; children: ReactNode }): ReactNode {
  return (
    <Dialog open={open} onOpenChange={(_event, { open: stays }) => { if (!stays) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{hint}</DialogContent>
          <DialogActions fluid>{children}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
