-- A database and a login role for each subgraph; the PostgreSQL image runs this with psql when its volume is still empty.
-- Each role owns its database, so that migrations may create tables and trusted extensions, and may connect to no other.

\getenv people_password PEOPLE_DATABASE_PASSWORD
\getenv organisations_password ORGANISATIONS_DATABASE_PASSWORD
\getenv programmes_password PROGRAMMES_DATABASE_PASSWORD
\getenv funding_password FUNDING_DATABASE_PASSWORD

CREATE ROLE people LOGIN PASSWORD :'people_password';
CREATE ROLE organisations LOGIN PASSWORD :'organisations_password';
CREATE ROLE programmes LOGIN PASSWORD :'programmes_password';
CREATE ROLE funding LOGIN PASSWORD :'funding_password';

CREATE DATABASE people OWNER people;
CREATE DATABASE organisations OWNER organisations;
CREATE DATABASE programmes OWNER programmes;
CREATE DATABASE funding OWNER funding;

REVOKE CONNECT, TEMPORARY
  ON DATABASE people, organisations, programmes, funding, postgres, template1
  FROM PUBLIC;
