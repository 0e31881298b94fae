-- A database of format 1, as the first version wrote it. Never changes: it stands for the files that students have.
PRAGMA application_id = 0x50726373;
PRAGMA user_version = 1;
CREATE TABLE events (
    device  TEXT    NOT NULL,
    counter INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    kind    TEXT    NOT NULL,
    body    TEXT    NOT NULL,
    PRIMARY KEY (device, counter)
);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO meta VALUES ('device', '0123456789abcdef0123456789abcdef');
INSERT INTO events SELECT '0123456789abcdef0123456789abcdef', column1, 1773307800000000, column2, column3 FROM (VALUES
    (1, 'lesson_opened', '{"lesson":"L1.1"}'),
    (2, 'position_reached', '{"fraction":0.3333333333333333,"heading":"cinq-criteres","lesson":"L1.1"}'),
    (3, 'position_reached', '{"fraction":0.0,"heading":null,"lesson":"L1.1"}'),
    (4, 'lesson_marked', '{"lesson":"L1.1","read":true}'),
    (5, 'attempt_started', '{"attempt":"a1","exercises":["M1-E01","M1-E02"],"module":"M1","partial":false,"seed":18446744073709551615}'),
    (6, 'answered', '{"answer":{"single":2},"attempt":"a1","exercise":"M1-E01","millis":4000,"outcome":"wrong","points":0.0}'),
    (7, 'answered', '{"answer":{"multiple":[0,3]},"attempt":"a1","exercise":"M1-E02","millis":4000,"outcome":"partly","points":0.6666666666666666}'),
    (8, 'answered', '{"answer":{"boolean":true},"attempt":"a1","exercise":"M1-E03","millis":4000,"outcome":"right","points":1.0}'),
    (9, 'answered', '{"answer":{"classification":[1,0]},"attempt":"a1","exercise":"M1-E04","millis":4000,"outcome":"right","points":1.0}'),
    (10, 'answered', '{"answer":{"matching":[1,0]},"attempt":"a1","exercise":"M1-E05","millis":4000,"outcome":"wrong","points":0.0}'),
    (11, 'answered', '{"answer":{"ordering":[0,2,1]},"attempt":"a1","exercise":"M1-E06","millis":4000,"outcome":"wrong","points":0.0}'),
    (12, 'answered', '{"answer":"skipped","attempt":"a1","exercise":"M1-E07","millis":4000,"outcome":"wrong","points":0.0}'),
    (13, 'attempt_finished', '{"attempt":"a1","mark":31}'),
    (14, 'cell_judged', '{"channel":"Téléphone","column":"examples","known":true,"sheet":"canaux-directs"}'),
    (15, 'cell_judged', '{"channel":"Téléphone","column":"advantages","known":false,"sheet":"canaux-directs"}'),
    (16, 'cell_judged', '{"channel":"Téléphone","column":"drawbacks","known":false,"sheet":"canaux-directs"}'),
    (17, 'term_kept', '{"kept":true,"term":"ecoute-active"}')
) ORDER BY column1;
