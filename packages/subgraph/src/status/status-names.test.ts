import { statusNames } from './status-names';

describe('statusNames', () => {
  it('follows from the name of the thing, of one word or several', () => {
    expect(statusNames('CallPart')).toEqual({
      type: 'CallPartStatusChange',
      owner: 'call_part',
      table: 'call_part_status_change',
      ownerColumn: 'call_part_id',
      ownerProperty: 'callPartId',
      enumeration: 'CallPartStatus',
    });
    expect(statusNames('Award')).toMatchObject({ table: 'award_status_change', ownerProperty: 'awardId' });
  });
});
