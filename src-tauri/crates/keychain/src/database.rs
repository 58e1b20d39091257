//! The tables of a `kych` file and their records, as the file's own schema describes them (keychain.md 6).
//!
//! Nothing is copied: records are views into the file. Only the tables asked for are looked at.

use crate::Damaged;
use crate::bytes::Bytes;

const MAGIC: &[u8] = b"kych";
const VERSION: u32 = 0x0001_0000;
/// After the last table stands the number of the last change.
const COMMIT_VERSION_SIZE: usize = 4;
const TABLE_HEADER_SIZE: usize = 28;
/// How many records a table has, in its header.
const RECORD_COUNT: usize = 8;
/// The first of its free slots, in its header: where it is, with bit 0 set.
const FREE_SLOTS: usize = 20;
const RECORD_HEADER_SIZE: usize = 24;

const SCHEMA_ATTRIBUTES: u32 = 2;
/// The columns of the schema's own table of columns, in order; they are the same in every keychain.
const SCHEMA_COLUMNS: [Column; 6] = [
    Column { id: RELATION, format: FORMAT_NUMBER },
    Column { id: ATTRIBUTE, format: FORMAT_NUMBER },
    Column { id: 2, format: FORMAT_NUMBER },
    Column { id: 3, format: FORMAT_TEXT },
    Column { id: 4, format: FORMAT_BLOB },
    Column { id: ATTRIBUTE_FORMAT, format: FORMAT_NUMBER },
];
const RELATION: u32 = 0;
const ATTRIBUTE: u32 = 1;
const ATTRIBUTE_FORMAT: u32 = 5;

const FORMAT_TEXT: u32 = 0;
const FORMAT_NUMBER: u32 = 2;
const FORMAT_DATE: u32 = 5;
const FORMAT_BLOB: u32 = 6;

/// A keychain's tables.
#[derive(Debug)]
pub(crate) struct Database<'a> {
    file: &'a [u8],
    /// Number and place of each table.
    tables: Vec<(u32, Place)>,
    /// Table, and its column, in order.
    columns: Vec<(u32, Column)>,
}

/// A table.
#[derive(Debug)]
pub(crate) struct Table<'a> {
    file: &'a [u8],
    id: u32,
    place: Place,
    columns: Vec<Column>,
}

/// A record.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Record<'a, 't> {
    table: &'t Table<'a>,
    slot: Slot,
    offset: usize,
    bytes: &'a [u8],
    data: &'a [u8],
}

/// Where a table begins, and where it says where one of its records is: both counted from the beginning of the file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slot {
    table: usize,
    offset: usize,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    offset: usize,
    size: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Column {
    id: u32,
    format: u32,
}

impl<'a> Database<'a> {
    /// Reads the header and the schema.
    pub(crate) fn open(file: &'a [u8]) -> Result<Self, Damaged> {
        let tables = tables(file)?;
        let mut database = Database { file, tables, columns: Vec::new() };
        let schema = database.table_of(SCHEMA_ATTRIBUTES, SCHEMA_COLUMNS.to_vec());
        let schema = schema.ok_or(Damaged::Table { table: SCHEMA_ATTRIBUTES })?;
        for record in schema.records()? {
            let column = Column { id: record.number(ATTRIBUTE)?, format: record.number(ATTRIBUTE_FORMAT)? };
            database.columns.push((record.number(RELATION)?, column));
        }
        Ok(database)
    }

    /// A table by its number. `None`: the keychain never held such an item; it then has neither table nor columns.
    pub(crate) fn table(&self, id: u32) -> Result<Option<Table<'a>>, Damaged> {
        let columns = self.columns.iter().filter(|(table, _)| *table == id).map(|(_, column)| *column);
        let columns: Vec<Column> = columns.collect();
        let described = !columns.is_empty();
        match self.table_of(id, columns) {
            None if described => Err(Damaged::Table { table: id }),
            table => Ok(table),
        }
    }

    /// What `what` finds in each record of a table, which may be missing.
    pub(crate) fn each<T>(
        &self,
        table: u32,
        what: impl Fn(&Record<'a, '_>) -> Result<Option<T>, Damaged>,
    ) -> Result<Vec<T>, Damaged> {
        let Some(table) = self.table(table)? else { return Ok(Vec::new()) };
        table.records()?.iter().filter_map(|record| what(record).transpose()).collect()
    }

    fn table_of(&self, id: u32, columns: Vec<Column>) -> Option<Table<'a>> {
        let (_, place) = self.tables.iter().find(|(table, _)| *table == id)?;
        Some(Table { file: self.file, id, place: *place, columns })
    }
}

/// Header: magic, version, size of the rest, place of the schema. Schema: its size, number of tables, their offsets.
fn tables(file: &[u8]) -> Result<Vec<(u32, Place)>, Damaged> {
    let mut header = Bytes::new(file);
    if header.take(MAGIC.len()) != Some(MAGIC) {
        return Err(Damaged::Header);
    }
    let truncated = |part, offset| Damaged::Bounds { part, offset };
    let cut_off = || truncated("the header", 0);
    match header.number().ok_or_else(cut_off)? {
        VERSION => {}
        version => return Err(Damaged::Version { version }),
    }
    header.number().ok_or_else(cut_off)?;
    let start = header.size().ok_or_else(cut_off)?;
    let schema = file.get(start..).ok_or_else(|| truncated("the schema", start))?;
    let mut reader = Bytes::new(schema);
    let mut words = || reader.size().ok_or_else(|| truncated("the schema", start));
    let (size, count) = (words()?, words()?);
    if size.checked_add(COMMIT_VERSION_SIZE).is_none_or(|size| size > schema.len()) || count > size / 4 {
        return Err(truncated("the schema", start));
    }
    (0..count)
        .map(|_| {
            let offset = start + words()?;
            let table = file.get(offset..start + size).ok_or_else(|| truncated("a table", offset))?;
            let mut reader = Bytes::new(table);
            let header = reader.size().zip(reader.number());
            let (size, id) = header.ok_or_else(|| truncated("a table", offset))?;
            if size > table.len() {
                return Err(truncated("a table", offset));
            }
            Ok((id, Place { offset, size }))
        })
        .collect()
}

impl<'a> Table<'a> {
    /// Every record. Table: size, number, records, first record, index, first free slot, slots, the slots.
    pub(crate) fn records(&self) -> Result<Vec<Record<'a, '_>>, Damaged> {
        let Place { offset, size } = self.place;
        let truncated = || Damaged::Bounds { part: "a table", offset };
        let table = self.file.get(offset..offset + size).ok_or_else(truncated)?;
        let mut reader = Bytes::new(table);
        reader.take(TABLE_HEADER_SIZE - 4).ok_or_else(truncated)?;
        let slots = reader.size().ok_or_else(truncated)?;
        if slots > reader.len() / 4 {
            return Err(truncated());
        }
        let mut records = Vec::new();
        // Records do not overlap: together they are no larger than the table.
        let mut left = size;
        for number in 0..slots {
            let place = reader.size().ok_or_else(truncated)?;
            // Bit 0 marks a slot on the list of free ones.
            if place == 0 || place & 1 == 1 {
                continue;
            }
            let slot = Slot { table: offset, offset: offset + TABLE_HEADER_SIZE + 4 * number };
            let record = self.record(table, place, slot)?;
            let overlap = Damaged::Bounds { part: "a record", offset: record.offset };
            left = left.checked_sub(record.bytes.len()).ok_or(overlap)?;
            records.push(record);
        }
        Ok(records)
    }

    /// Record: size, number, versions, size of its data, meaning, an offset for each column, data, values.
    fn record(&self, table: &'a [u8], place: usize, slot: Slot) -> Result<Record<'a, '_>, Damaged> {
        let offset = self.place.offset + place;
        let truncated = || Damaged::Bounds { part: "a record", offset };
        let bytes = table.get(place..).ok_or_else(truncated)?;
        let mut reader = Bytes::new(bytes);
        let size = reader.size().ok_or_else(truncated)?;
        let bytes = bytes.get(..size).ok_or_else(truncated)?;
        let mut reader = Bytes::new(bytes);
        reader.take(16).ok_or_else(truncated)?;
        let data_size = reader.size().ok_or_else(truncated)?;
        reader.take(RECORD_HEADER_SIZE - 20 + 4 * self.columns.len()).ok_or_else(truncated)?;
        let data = reader.take(data_size).ok_or_else(truncated)?;
        Ok(Record { table: self, slot, offset, bytes, data })
    }
}

impl<'a> Record<'a, '_> {
    /// Where it begins, counted from the beginning of the file.
    pub(crate) fn offset(&self) -> usize {
        self.offset
    }

    /// Where its table says where it is.
    pub(crate) fn slot(&self) -> Slot {
        self.slot
    }

    /// What it holds beside its columns: a certificate, a key blob.
    pub(crate) fn data(&self) -> &'a [u8] {
        self.data
    }

    /// A number, which every record has.
    fn number(&self, column: u32) -> Result<u32, Damaged> {
        self.number_if_any(column)?.ok_or(self.unreadable(column))
    }

    /// A number; `None`: this record has no value there.
    pub(crate) fn number_if_any(&self, column: u32) -> Result<Option<u32>, Damaged> {
        let Some(mut value) = self.value(column, FORMAT_NUMBER)? else { return Ok(None) };
        value.number().map(Some).ok_or(self.unreadable(column))
    }

    /// The bytes of a column; `None`: this record has no value there.
    pub(crate) fn blob(&self, column: u32) -> Result<Option<&'a [u8]>, Damaged> {
        let Some(mut value) = self.value(column, FORMAT_BLOB)? else { return Ok(None) };
        let length = value.size().ok_or(self.unreadable(column))?;
        value.take(length).map(Some).ok_or(self.unreadable(column))
    }

    /// The 16 bytes of a date; `None`: this record has no value there.
    pub(crate) fn date(&self, column: u32) -> Result<Option<&'a [u8]>, Damaged> {
        let Some(mut value) = self.value(column, FORMAT_DATE)? else { return Ok(None) };
        value.take(16).map(Some).ok_or(self.unreadable(column))
    }

    /// A value that is there and cannot be read.
    pub(crate) fn unreadable(&self, column: u32) -> Damaged {
        Damaged::Value { column, offset: self.offset }
    }

    /// Where the value of a column begins. Bit 0 of the offset says that there is one value; several are unknown.
    fn value(&self, id: u32, format: u32) -> Result<Option<Bytes<'a>>, Damaged> {
        let columns = &self.table.columns;
        let unknown = Damaged::Schema { table: self.table.id, column: id };
        let index = columns.iter().position(|column| *column == Column { id, format }).ok_or(unknown)?;
        let slot = RECORD_HEADER_SIZE + 4 * index;
        let place = self.bytes.get(slot..).and_then(|bytes| Bytes::new(bytes).size());
        match place.ok_or(self.unreadable(id))? {
            0 => Ok(None),
            place if place & 1 == 0 => Err(self.unreadable(id)),
            place => self.bytes.get(place - 1..).map(Bytes::new).map(Some).ok_or(self.unreadable(id)),
        }
    }
}

impl Slot {
    /// The file with this slot free, first on its table's list of free ones. Nothing else changes, not even the record's
    /// bytes, to which nothing points any more.
    pub(crate) fn freed(self, file: &[u8]) -> Result<Vec<u8>, Damaged> {
        let truncated = || Damaged::Bounds { part: "a table", offset: self.table };
        let number =
            |place| file.get(place..).and_then(|bytes| Bytes::new(bytes).number()).ok_or_else(truncated);
        let records = number(self.table + RECORD_COUNT)?.saturating_sub(1);
        // A list that does not go on with a free slot has come to its end.
        let next = Some(number(self.table + FREE_SLOTS)?).filter(|slot| slot & 1 == 1).unwrap_or_default();
        let first = u32::try_from(self.offset - self.table).map_err(|_| truncated())? | 1;
        let mut freed = file.to_vec();
        let changes =
            [(self.table + RECORD_COUNT, records), (self.table + FREE_SLOTS, first), (self.offset, next)];
        for (place, value) in changes {
            let place = freed.get_mut(place..).and_then(|bytes| bytes.first_chunk_mut());
            *place.ok_or_else(truncated)? = value.to_be_bytes();
        }
        Ok(freed)
    }
}
