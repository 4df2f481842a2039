-- SPDX-License-Identifier: EPL-2.0
-- The tables of a Cairn project, format 1. releng/docs/FILE-FORMAT.md says how to read them.
--
-- Offsets ("start", "end", "length") count Unicode code points from 0; "end" is the first one behind. A quotation is
--     substr(body, start + 1, "end" - start)
-- Times are milliseconds since 1970-01-01 UTC. Truth is 0 or 1. A guid is 16 bytes. An id is the number of a row in this file and is
-- never given twice. References are checked when a change is committed, so rows may be written in any order.

CREATE TABLE project (                  -- one row: what the project says of itself
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,       -- a copy of the project keeps it
    name            TEXT NOT NULL,
    description     TEXT,
    created         INTEGER
);

CREATE TABLE school (
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    phase           TEXT,                       -- primary, secondary, special, …
    notes           TEXT
);

CREATE TABLE person (                   -- somebody who writes, speaks or takes part, by pseudonym
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    role            TEXT,
    school_id       INTEGER REFERENCES school(id) DEFERRABLE INITIALLY DEFERRED,
    notes           TEXT
);

CREATE TABLE grouping (                 -- people and schools that work together: a trio, a learning set, a hub
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    kind            TEXT,
    notes           TEXT
);

CREATE TABLE grouping_person (          -- who belongs to a grouping
    id              INTEGER PRIMARY KEY,
    grouping_id     INTEGER NOT NULL REFERENCES grouping(id) DEFERRABLE INITIALLY DEFERRED,
    person_id       INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (grouping_id, person_id)
);

CREATE TABLE grouping_school (          -- which schools belong to a grouping
    id              INTEGER PRIMARY KEY,
    grouping_id     INTEGER NOT NULL REFERENCES grouping(id) DEFERRABLE INITIALLY DEFERRED,
    school_id       INTEGER NOT NULL REFERENCES school(id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (grouping_id, school_id)
);

CREATE TABLE coder (                    -- somebody who codes, writes memos and makes changes
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    name            TEXT NOT NULL
);

-- Rows of the next three tables are only ever added: a corrected text is a new row, and a source that is removed leaves its rows behind,
-- so that undo is a matter of a few small rows. They are not in the change log.

CREATE TABLE source_text (              -- every text that any source ever had
    id              INTEGER PRIMARY KEY,
    source_guid     BLOB NOT NULL,
    revision        INTEGER NOT NULL,           -- 1 at import
    length          INTEGER NOT NULL,           -- of body, in code points
    body            TEXT NOT NULL               -- line ends are \n, no byte order mark
);

CREATE TABLE structure (                -- parts that the document itself marked
    id              INTEGER PRIMARY KEY,
    text_id         INTEGER NOT NULL REFERENCES source_text(id) DEFERRABLE INITIALLY DEFERRED,
    kind            INTEGER NOT NULL,           -- 0 heading, 1 page, 2 turn of a speaker, 3 time
    start           INTEGER NOT NULL,
    "end"           INTEGER NOT NULL,
    label           TEXT,                       -- heading, page label, speaker's name or time as the document has it
    level           INTEGER,                    -- depth of a heading from 1, page number from 1, begin of a time in ms, or 0
    person_id       INTEGER                     -- who speaks; the person may have been removed since
);

CREATE TABLE original (                 -- the files that sources were imported from
    id              INTEGER PRIMARY KEY,
    name            TEXT,                       -- of the file
    media_type      TEXT,
    sha256          TEXT,                       -- of the file, lower-case hexadecimal
    size            INTEGER,                    -- of the file, in bytes
    packing         TEXT NOT NULL,              -- how content holds it: 'none' as it is; 'deflate' as a zlib stream;
                                                -- 'same': not at all, the file is the first text of its source in UTF-8
    content         BLOB
);

CREATE TABLE source (                   -- a document that can be read, searched and coded
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    title           TEXT NOT NULL,
    kind            TEXT NOT NULL,              -- journal, interview, …
    language        TEXT NOT NULL,              -- BCP 47 tag
    author_id       INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    school_id       INTEGER REFERENCES school(id) DEFERRABLE INITIALLY DEFERRED,    -- where null, the author's school counts
    phase           TEXT,                       -- baseline, innovation, impact
    date            TEXT,                       -- YYYY-MM-DD
    folder          TEXT,                       -- parts separated by /
    origin          TEXT,                       -- the file it came from
    imported        INTEGER,
    text_id         INTEGER REFERENCES source_text(id) DEFERRABLE INITIALLY DEFERRED,   -- the text as it now is
    original_id     INTEGER REFERENCES original(id) DEFERRABLE INITIALLY DEFERRED,
    length          INTEGER,                    -- of the text as it now is
    revision        INTEGER,                    -- of the text as it now is
    text_sha256     TEXT                        -- of the text as it now is, in UTF-8, lower-case hexadecimal
);

CREATE TABLE attribute (                -- a property of sources, people, schools or groupings
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    of              TEXT NOT NULL,              -- what has it: SOURCE, PERSON, SCHOOL or GROUP
    name            TEXT NOT NULL,
    type            TEXT NOT NULL,              -- TEXT, NUMBER, DATE or FLAG
    scale           TEXT                        -- the values it may take, in their order, one per line; null: any
);

CREATE TABLE attribute_value (
    id              INTEGER PRIMARY KEY,
    attribute_id    INTEGER NOT NULL REFERENCES attribute(id) DEFERRABLE INITIALLY DEFERRED,
    owner_id        INTEGER NOT NULL,           -- id of the source, person, school or grouping, as attribute.of says
    value           TEXT NOT NULL,              -- 12.5, 2013-02-28, true, or any text
    UNIQUE (attribute_id, owner_id)
);

CREATE TABLE code (                     -- an entry of the codebook
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    parent_id       INTEGER REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED,      -- null at the top
    name            TEXT NOT NULL,
    color           INTEGER,                    -- 0xRRGGBB
    codable         INTEGER,                    -- 0 for a folder
    position        INTEGER,                    -- order among its siblings
    brief           TEXT,                       -- the definition in a few words
    full            TEXT,                       -- the definition
    use_when        TEXT,
    avoid_when      TEXT,
    example         TEXT
);

CREATE TABLE coding (                   -- a passage to which a coder gave a code
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    source_id       INTEGER NOT NULL REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    code_id         INTEGER NOT NULL REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED,
    coder_id        INTEGER NOT NULL REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED,
    start           INTEGER NOT NULL,
    "end"           INTEGER NOT NULL,
    quote_crc       INTEGER,                    -- CRC-32 of the quotation in UTF-8, to find text that drifted
    created         INTEGER,
    comment         TEXT,
    weight          INTEGER,                    -- 0 to 100
    important       INTEGER                     -- 1 if marked to be found again
);

CREATE TABLE memo (                     -- a note on anything
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    target_kind     TEXT NOT NULL,              -- PROJECT, SOURCE, PERSON, SCHOOL, GROUP, ATTRIBUTE, CODER, CODE, CODING, MEMO, LINK, …
    target_guid     BLOB NOT NULL,
    target_start    INTEGER,                    -- the passage of a source that is meant; null for the whole
    target_end      INTEGER,
    kind            TEXT,                       -- code, theoretical, method, reflexive, case, document
    title           TEXT,
    body            TEXT,
    coder_id        INTEGER REFERENCES coder(id) DEFERRABLE INITIALLY DEFERRED,
    created         INTEGER,
    modified        INTEGER
);

CREATE TABLE link (                     -- a relation between two things, each given as the target of a memo is
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    from_kind       TEXT NOT NULL,
    from_guid       BLOB NOT NULL,
    from_start      INTEGER,
    from_end        INTEGER,
    to_kind         TEXT NOT NULL,
    to_guid         BLOB NOT NULL,
    to_start        INTEGER,
    to_end          INTEGER,
    relation        TEXT NOT NULL,              -- explains, contradicts, …, read from "from" to "to"
    note            TEXT
);

CREATE TABLE standing_query (           -- a query that is asked of every source that comes in or changes
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    query           TEXT NOT NULL,
    code_id         INTEGER REFERENCES code(id) DEFERRABLE INITIALLY DEFERRED,      -- proposed for what is found
    evaluated       INTEGER                     -- change set up to which sources have been looked at
);

CREATE TABLE inbox_item (               -- a passage that a standing query found
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    query_id        INTEGER NOT NULL REFERENCES standing_query(id) DEFERRABLE INITIALLY DEFERRED,
    source_id       INTEGER NOT NULL REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
    start           INTEGER NOT NULL,
    "end"           INTEGER NOT NULL,
    found           INTEGER,
    state           TEXT                        -- WAITING, ACCEPTED or DISMISSED
);

CREATE TABLE document (                 -- a model of the enquiry, saved as a whole
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    kind            TEXT NOT NULL,
    title           TEXT NOT NULL,
    modified        INTEGER,
    revision        INTEGER,
    content         BLOB
);

-- The change log: the audit trail, and what undo works from.

CREATE TABLE change_set (               -- one step of the history
    id              INTEGER PRIMARY KEY,
    guid            BLOB NOT NULL UNIQUE,
    at              INTEGER NOT NULL,
    coder_guid      BLOB,                       -- who did it
    label           TEXT NOT NULL,              -- what was done
    undoes          INTEGER NOT NULL,           -- the change set that this one takes back, or 0
    undone          INTEGER NOT NULL,           -- 1 if a later change set took this one back
    rows            INTEGER NOT NULL            -- how many rows were touched
);

CREATE TABLE change_row (               -- the rows that a change set touched, each row of a table at most once
    id              INTEGER PRIMARY KEY,
    change_set_id   INTEGER NOT NULL,
    table_name      TEXT NOT NULL,
    op              TEXT NOT NULL,              -- I inserted, U updated, D deleted
    first_id        INTEGER NOT NULL,           -- with I a range of ids; with U and D one row, first_id = last_id
    last_id         INTEGER NOT NULL,
    before          TEXT                        -- with U and D the row as it was: JSON by column; bytes in hexadecimal
);

CREATE TABLE id_sequence (              -- the last id given out in each table
    table_name      TEXT PRIMARY KEY,
    last_id         INTEGER NOT NULL
) WITHOUT ROWID;

-- For what is looked up or deleted together. Columns that are mostly null are indexed where they are not.

CREATE INDEX person_school ON person(school_id) WHERE school_id IS NOT NULL;
CREATE INDEX grouping_person_person ON grouping_person(person_id);
CREATE INDEX grouping_school_school ON grouping_school(school_id);
CREATE INDEX source_text_source ON source_text(source_guid);
CREATE INDEX source_author ON source(author_id) WHERE author_id IS NOT NULL;
CREATE INDEX source_school ON source(school_id) WHERE school_id IS NOT NULL;
CREATE INDEX source_current_text ON source(text_id) WHERE text_id IS NOT NULL;
CREATE INDEX source_original ON source(original_id) WHERE original_id IS NOT NULL;
CREATE INDEX structure_text ON structure(text_id);
CREATE INDEX attribute_value_owner ON attribute_value(owner_id);
CREATE INDEX code_parent ON code(parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX coding_source ON coding(source_id);
CREATE INDEX coding_code ON coding(code_id);
CREATE INDEX memo_target ON memo(target_guid);
CREATE INDEX memo_coder ON memo(coder_id) WHERE coder_id IS NOT NULL;
CREATE INDEX link_from ON link(from_guid);
CREATE INDEX link_to ON link(to_guid);
CREATE INDEX standing_query_code ON standing_query(code_id) WHERE code_id IS NOT NULL;
CREATE INDEX inbox_item_query ON inbox_item(query_id);
CREATE INDEX inbox_item_source ON inbox_item(source_id);
CREATE INDEX change_row_set ON change_row(change_set_id);
CREATE INDEX change_row_row ON change_row(table_name, first_id) WHERE before IS NOT NULL;

-- For people who read the project with R, Python or a database browser. Cairn itself does not use these views.

CREATE VIEW v_code AS                   -- the codebook with the path of each code and how often it was given
    WITH RECURSIVE tree(id, path, depth) AS (
        SELECT id, name, 1 FROM code WHERE parent_id IS NULL
        UNION ALL
        SELECT code.id, tree.path || ' / ' || code.name, tree.depth + 1 FROM tree JOIN code ON code.parent_id = tree.id)
    SELECT code.id, code.name, tree.path, tree.depth, code.codable, printf('#%06X', code.color) AS color, code.brief, code.full,
        code.use_when, code.avoid_when, code.example,
        (SELECT count(*) FROM coding WHERE coding.code_id = code.id) AS codings
    FROM tree JOIN code ON code.id = tree.id;

CREATE VIEW v_source AS                 -- sources with names instead of ids, and their text
    SELECT source.id, source.title, source.kind, source.language, person.name AS author, person.role AS author_role,
        school.name AS school, source.phase, source.date, source.folder, source.origin,
        datetime(source.imported / 1000, 'unixepoch') AS imported, source.length, source_text.body AS text
    FROM source
    LEFT JOIN person ON person.id = source.author_id
    LEFT JOIN school ON school.id = coalesce(source.school_id, person.school_id)
    LEFT JOIN source_text ON source_text.id = source.text_id;

CREATE VIEW v_coding AS                 -- codings with names instead of ids, and their quotation
    SELECT coding.id, coding.source_id, source.title AS source, person.name AS author, source.date, coding.code_id, code.name AS code,
        coder.name AS coder, coding.start, coding."end",
        substr(source_text.body, coding.start + 1, coding."end" - coding.start) AS quotation,
        coding.comment, coding.weight, coding.important, datetime(coding.created / 1000, 'unixepoch') AS created
    FROM coding
    JOIN source ON source.id = coding.source_id
    JOIN code ON code.id = coding.code_id
    JOIN coder ON coder.id = coding.coder_id
    LEFT JOIN person ON person.id = source.author_id
    LEFT JOIN source_text ON source_text.id = source.text_id;

CREATE VIEW v_attribute AS              -- every value of every attribute, with the name or title of what has it
    SELECT attribute.of, attribute_value.owner_id, coalesce(source.title, person.name, school.name, grouping.name) AS owner,
        attribute.name AS attribute, attribute.type, attribute_value.value
    FROM attribute_value
    JOIN attribute ON attribute.id = attribute_value.attribute_id
    LEFT JOIN source ON attribute.of = 'SOURCE' AND source.id = attribute_value.owner_id
    LEFT JOIN person ON attribute.of = 'PERSON' AND person.id = attribute_value.owner_id
    LEFT JOIN school ON attribute.of = 'SCHOOL' AND school.id = attribute_value.owner_id
    LEFT JOIN grouping ON attribute.of = 'GROUP' AND grouping.id = attribute_value.owner_id;

CREATE VIEW v_history AS                -- the history, newest first
    SELECT change_set.id, datetime(change_set.at / 1000, 'unixepoch') AS at, coder.name AS coder, change_set.label, change_set.undoes,
        change_set.undone, change_set.rows
    FROM change_set LEFT JOIN coder ON coder.guid = change_set.coder_guid
    ORDER BY change_set.id DESC;
