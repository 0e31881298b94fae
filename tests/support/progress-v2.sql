-- A database of format 2, as the version that brought review wrote it. Never changes: it stands for the files that students have.
PRAGMA application_id = 0x50726373;
PRAGMA user_version = 2;
CREATE TABLE events (
    device  TEXT    NOT NULL,
    counter INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    kind    TEXT    NOT NULL,
    body    TEXT    NOT NULL,
    utc_offset INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (device, counter)
);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO meta VALUES ('device', '0123456789abcdef0123456789abcdef');
INSERT INTO events SELECT '0123456789abcdef0123456789abcdef', column1, 1773307800000000, column2, column3, 3600 FROM (VALUES
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
    (17, 'term_kept', '{"kept":true,"term":"ecoute-active"}'),
    (18, 'attempt_started', '{"attempt":"a2","exercises":["M1-E08"],"lesson":"L1.1","mode":"test","partial":true,"seed":1}'),
    (19, 'written', '{"attempt":"a2","exercise":"M1-E08","millis":7,"text":"« Oui »\n"}'),
    (20, 'answered', '{"answer":{"short":{"ideas":[1],"text":"Oui"}},"attempt":"a2","exercise":"M1-E08","millis":4000,"outcome":"partly","points":0.5}'),
    (21, 'answered', '{"answer":{"cloze":["l’écoute"]},"attempt":"a2","exercise":"M1-E09","millis":4000,"outcome":"right","points":1.0}'),
    (22, 'answered', '{"answer":{"numeric":{"given":["1,5"],"seed":3}},"attempt":"a2","exercise":"M1-E10","millis":4000,"outcome":"wrong","points":0.0}'),
    (23, 'answered', '{"answer":{"case":{"halves":[3,0],"text":"Madame,"}},"attempt":"a2","exercise":"M1-E11","millis":4000,"outcome":"partly","points":0.75}'),
    (24, 'mark_noted', '{"diploma":"Mco","mark":25,"test":"E4"}'),
    (25, 'mark_noted', '{"diploma":"Mco","mark":null,"test":"E4"}'),
    (26, 'exam_started', '{"attempt":"x1","exam":"S1"}'),
    (27, 'exam_clock', '{"attempt":"x1","running":true}'),
    (28, 'exam_written', '{"attempt":"x1","question":"1.1","text":"Texte"}'),
    (29, 'exam_handed_in', '{"attempt":"x1"}'),
    (30, 'exam_marked', '{"attempt":"x1","halves":[2,1],"question":"1.1"}'),
    (31, 'exam_finished', '{"attempt":"x1","halves":3,"of":8}'),
    (32, 'card_rated', '{"card":"term:ecoute-active:name","millis":2500,"rating":"again"}'),
    (33, 'card_rated', '{"card":"term:ecoute-active:meaning","millis":2500,"rating":"hard"}'),
    (34, 'card_rated', '{"card":"pair:ecoute-active:reformulation","millis":2500,"rating":"good"}'),
    (35, 'card_rated', '{"card":"question:M1-E08","millis":2500,"rating":"easy"}'),
    (36, 'card_crammed', '{"card":"cell:canaux-directs:drawbacks:Téléphone","millis":1200,"rating":"good"}'),
    (37, 'rating_undone', '{"card":"term:ecoute-active:name","rated":"2026-03-12T09:30:00Z"}'),
    (38, 'card_suspended', '{"card":"cell:canaux-directs:drawbacks:Téléphone","suspended":true}'),
    (39, 'card_noted', '{"card":"term:ecoute-active:name","note":"comme « active »"}'),
    (40, 'scheduler_trained', '{"loss":[0.5,0.25],"parameters":[0.25,1.5],"reviews":400}')
) ORDER BY column1;
