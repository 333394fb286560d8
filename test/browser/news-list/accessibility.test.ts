import { accessibilityConditions } from '../../helpers/accessibility-conditions.js';
import { clear } from './page.js';
import { states } from './states.js';

accessibilityConditions('herne-news-list', { states, full: 'full', clear });
