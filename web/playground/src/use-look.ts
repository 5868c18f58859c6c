import { useSyncExternalStore } from 'react';
import { lookNow, onLook } from './look';
import type { Look } from './share-link';

export const useLook = (): Look => useSyncExternalStore(onLook, lookNow);
