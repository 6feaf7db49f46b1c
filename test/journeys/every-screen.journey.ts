import { playMainJob } from '../tour/main-job.ts';
import { examine } from './examine.ts';
import { journey } from './journey.ts';

journey('axe is silent and no word is cut off on any screen, in any look', { language: 'de' }, (app) =>
  examine(app, playMainJob, 60),
);
