import { css } from 'lit';

export const newsListStyles = css`
  .root {
    padding: var(--_space);
  }
`;
