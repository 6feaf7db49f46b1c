import { importAddresses } from '../tour/importing.ts';
import { examine } from './examine.ts';
import { journey } from './journey.ts';

journey('axe is silent and no word is cut off on any step of an import', { language: 'de' }, (app) =>
  examine(app, importAddresses, 15),
);
