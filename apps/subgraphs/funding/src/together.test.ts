import { describeTogether } from '@kakehashi/testkit';

describeTogether(__dirname);
