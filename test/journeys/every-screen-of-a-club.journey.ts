import { haveAClub } from '../tour/clubs.ts';
import { examine } from './examine.ts';
import { journey } from './journey.ts';

journey('axe is silent and no word is cut off in a club of one’s own', { language: 'de' }, (app) =>
  examine(app, haveAClub, 34),
);
